/** What surrounds every page: language and theme, who is signed in, the navigation by role, the headers of an answer. */
package cn.cegn.ra.web.shell;
