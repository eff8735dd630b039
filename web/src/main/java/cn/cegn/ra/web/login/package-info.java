/**
 * The way in and out. The container asks {@link cn.cegn.ra.web.login.FormLogin} who somebody is; the answer comes from an {@link jakarta.security.enterprise.identitystore.IdentityStore} that the registration
 * authority provides. {@link cn.cegn.ra.web.login.AgainServlet} signs in who was working on a page when his log-in ran out. Whoever has a second factor shows it after his password ({@link cn.cegn.ra.web.login.HalfWay}), here as there; until then the container knows of nobody. The RA's own people enrol a device at their first log-in ({@link cn.cegn.ra.web.login.EnrolBacking}). A browser in which
 * somebody logged in is known by a cookie that opens nothing ({@link cn.cegn.ra.web.login.KnownBrowser}).
 */
package cn.cegn.ra.web.login;
