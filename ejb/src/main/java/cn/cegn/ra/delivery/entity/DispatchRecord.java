package cn.cegn.ra.delivery.entity;

/**
 * Document: sent off (S2.7-2). Recipient and address are the form's, copied for the record.
 *
 * @param method the form's way of delivery: MAIL or DOWNLOAD
 * @param to null for a download
 * @param formDigest of the form that they were taken from
 */
public record DispatchRecord(String method, Address to, Carrier carrier, String trackingNumber, String formDigest) {
    /** Where to. */
    public record Address(String recipient, String address, String postcode, String phone) {
        @Override
        public String toString() {
            return "Address[****]";
        }
    }
}
