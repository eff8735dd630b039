/** Values of a review: what is asked, what was answered, what was decided. They are kept in the dossier as they are. */
package cn.cegn.ra.review.entity;
