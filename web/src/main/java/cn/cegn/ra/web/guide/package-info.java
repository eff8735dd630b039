/** The public guides, one a type of certificate: material, form and limits are read from where the application itself has them. */
package cn.cegn.ra.web.guide;
