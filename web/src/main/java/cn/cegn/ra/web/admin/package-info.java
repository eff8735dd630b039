/** For the administrator, who never acts on a case: what the outside world has not yet done, and how to have it tried again. */
package cn.cegn.ra.web.admin;
