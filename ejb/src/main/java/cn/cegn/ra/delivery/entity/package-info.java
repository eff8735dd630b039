/** Documents and entries of 2.7 with their rules: plain values, but for {@link cn.cegn.ra.delivery.entity.Seal}. */
package cn.cegn.ra.delivery.entity;
