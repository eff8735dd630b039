package cn.cegn.ra.acceptance.entity;

import java.time.Instant;

/**
 * Part of a document: by what the holder proved that he has the key.
 *
 * @param certificateSerial of the certificate whose key it is
 * @param provedAt when the server found it so
 * @param challenge nonce of the text that was signed; null if the handshake proved it
 * @param signatureDigest SHA-256 of the signature that was handed in; null if the handshake proved it
 */
public record KeyProof(String certificateSerial, Instant provedAt, String challenge, String signatureDigest) {}
