/* What the portal's own scripts use of PKI.js and ASN1.js; everything else is left out of the bundle. */
export { BitString, BmpString, Integer, Null, ObjectIdentifier, OctetString, PrintableString, Utf8String, fromBER } from 'asn1js';
export {
  Attribute,
  AttributeTypeAndValue,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  CertificationRequest,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  PublicKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';
