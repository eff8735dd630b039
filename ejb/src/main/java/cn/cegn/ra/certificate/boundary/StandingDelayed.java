package cn.cegn.ra.certificate.boundary;

/**
 * Event: the CA did not yet do what a certificate's newest order asks.
 *
 * @param words the CA's own, for the administrator
 */
public record StandingDelayed(long application, int attempt, String words) {}
