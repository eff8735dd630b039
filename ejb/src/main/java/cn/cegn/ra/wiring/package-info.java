/** Where implementations are chosen: clock, randomness, data key, CA, schema migration. The only package that names them. */
package cn.cegn.ra.wiring;
