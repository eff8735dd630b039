/** Documents and entries of 2.8 to 2.10 with their rules; plain values. */
package cn.cegn.ra.acceptance.entity;
