/**
 * What all forms of the portal have in common while they are open (issue 5, forms that help): the page's script asks here, before it sends a
 * form, whether the person is still signed in, and signs him in again without leaving the page.
 *
 * <ul>
 *   <li>Nothing typed is lost by a log-in that ran out, by a view that the server forgot, or by a second press of the button: see {@code forms.js}.
 *   <li>The script is answered with 200 and JSON in any case; a page of another site can not ask, for it can not send {@link Asked#HEADER}.
 *   <li>Nothing is kept in the browser's storage.
 * </ul>
 */
package cn.cegn.ra.web.forms;
