/**
 * The way in and out. The container asks {@link cn.cegn.ra.web.login.FormLogin} who somebody is; the answer comes from an {@link jakarta.security.enterprise.identitystore.IdentityStore} that the registration
 * authority provides. {@link cn.cegn.ra.web.login.AgainServlet} signs in who was working on a page when his log-in ran out. The second factor is not asked for here yet.
 */
package cn.cegn.ra.web.login;
