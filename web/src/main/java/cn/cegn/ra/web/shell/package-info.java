/** What surrounds every page: language and theme, who is signed in, the navigation by role, the headers of an answer, and what is refused because another site's page sent it. */
package cn.cegn.ra.web.shell;
