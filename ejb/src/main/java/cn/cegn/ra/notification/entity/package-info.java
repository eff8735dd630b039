/** What is told in which situation, and what was told. */
package cn.cegn.ra.notification.entity;
