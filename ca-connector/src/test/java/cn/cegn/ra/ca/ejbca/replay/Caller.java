package cn.cegn.ra.ca.ejbca.replay;

import java.math.BigInteger;

/**
 * Who calls, from the TLS client certificate.
 *
 * @param dn as EJBCA prints it
 */
record Caller(String dn, BigInteger serial) {}
