/**
 * What {@code ./bench steps} puts between its own server's beans and their audit trail, to know what the rows cost. It lies among the test classes, in no archive that is shipped,
 * and no setting of the product leaves out a row.
 */
package cn.cegn.ra.bench.silence;
