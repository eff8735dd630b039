package cn.cegn.ra.token.enrolment;

import java.util.List;

/**
 * What the centre answers to an enrolment and to a renewal.
 *
 * @param chain DER: the station's certificate, then the station CA's; empty if it was refused
 * @param refusal why it was refused, or null
 */
public record EnrolmentReply(List<byte[]> chain, String refusal) {
    public EnrolmentReply {
        chain = List.copyOf(chain);
    }

    public static EnrolmentReply refused(String why) {
        return new EnrolmentReply(List.of(), why);
    }
}
