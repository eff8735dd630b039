package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.KeyId;
import cn.cegn.ra.token.KeyInventory;
import cn.cegn.ra.token.KeyInventory.CertificateOnKey;
import cn.cegn.ra.token.KeyInventory.KeyPairOnKey;
import cn.cegn.ra.token.KeyInventory.Origin;
import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;

/** The objects that a session sees. */
final class ObjectsOnKey {
    private final KeySession session;

    ObjectsOnKey(KeySession session) {
        this.session = session;
    }

    KeyInventory inventory() {
        Map<KeyId, Long> publicKeys = byId(Attribute.CKO_PUBLIC_KEY);
        Map<KeyId, Long> privateKeys = byId(Attribute.CKO_PRIVATE_KEY);
        Set<KeyId> ids = new LinkedHashSet<>(publicKeys.keySet());
        ids.addAll(privateKeys.keySet());
        List<KeyPairOnKey> pairs = new ArrayList<>();
        for (KeyId id : ids) {
            Long privateKey = privateKeys.get(id);
            byte[] publicKey = publicKeys.containsKey(id) ? publicKey(publicKeys.get(id)) : new byte[0];
            pairs.add(new KeyPairOnKey(
                    id, privateKey != null, publicKey, privateKey == null ? Origin.NOT_TOLD : origin(privateKey)));
        }
        List<CertificateOnKey> certificates = new ArrayList<>();
        for (long object : session.find(ObjectTemplate.of(Attribute.CKO_CERTIFICATE))) {
            certificates.add(new CertificateOnKey(id(object), value(object, Attribute.VALUE)));
        }
        return new KeyInventory(pairs, certificates);
    }

    /** Private keys first: what a cut in the middle leaves is useless. What the key does not let go is left. */
    void destroyAll() {
        for (long objectClass :
                List.of(Attribute.CKO_PRIVATE_KEY, Attribute.CKO_PUBLIC_KEY, Attribute.CKO_CERTIFICATE)) {
            for (long object : session.find(ObjectTemplate.of(objectClass))) {
                session.destroyIfAllowed(object);
            }
        }
    }

    List<Long> find(long objectClass, KeyId id) {
        return session.find(ObjectTemplate.of(objectClass).with(Attribute.ID, id.bytes()));
    }

    byte[] value(long object, long type) {
        return session.value(object, type).orElse(new byte[0]);
    }

    private Map<KeyId, Long> byId(long objectClass) {
        Map<KeyId, Long> objects = new LinkedHashMap<>();
        for (long object : session.find(ObjectTemplate.of(objectClass))) {
            objects.put(id(object), object);
        }
        return objects;
    }

    private KeyId id(long object) {
        return KeyId.of(value(object, Attribute.ID));
    }

    /** Not every module has all five attributes; one that is there has to be right. */
    private Origin origin(long key) {
        Optional<Boolean> sensitive = flag(key, Attribute.SENSITIVE);
        Optional<Boolean> extractable = flag(key, Attribute.EXTRACTABLE);
        boolean contradicted = sensitive.equals(Optional.of(false))
                || extractable.equals(Optional.of(true))
                || (session.isLocalTold() && flag(key, Attribute.LOCAL).equals(Optional.of(false)))
                || flag(key, Attribute.ALWAYS_SENSITIVE).equals(Optional.of(false))
                || flag(key, Attribute.NEVER_EXTRACTABLE).equals(Optional.of(false));
        if (contradicted) {
            return Origin.CONTRADICTED;
        }
        return sensitive.isPresent() && extractable.isPresent() ? Origin.PROVED : Origin.NOT_TOLD;
    }

    private Optional<Boolean> flag(long object, long type) {
        return session.value(object, type).filter(value -> value.length == 1).map(value -> value[0] != 0);
    }

    private byte[] publicKey(long object) {
        try {
            byte[] point = value(object, Attribute.EC_POINT);
            return point.length > 0
                    ? ecKey(object, point).getEncoded()
                    : rsaKey(object).getEncoded();
        } catch (IOException e) {
            throw new UsbKeyException(Failure.DRIVER_ERROR, "the public key is not readable");
        }
    }

    private SubjectPublicKeyInfo ecKey(long object, byte[] point) throws IOException {
        ASN1Encodable curve = ASN1Primitive.fromByteArray(value(object, Attribute.EC_PARAMS));
        // The standard wraps the point in an OCTET STRING; some drivers give it bare, beginning with 04 and odd in
        // length.
        boolean bare = point.length % 2 == 1 && point[0] == 4 && (point[1] & 0xff) != point.length - 2;
        byte[] inner = bare ? point : ASN1OctetString.getInstance(point).getOctets();
        return new SubjectPublicKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), inner);
    }

    private SubjectPublicKeyInfo rsaKey(long object) throws IOException {
        BigInteger modulus = new BigInteger(1, value(object, Attribute.MODULUS));
        BigInteger exponent = new BigInteger(1, value(object, Attribute.PUBLIC_EXPONENT));
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE),
                new RSAPublicKey(modulus, exponent));
    }
}
