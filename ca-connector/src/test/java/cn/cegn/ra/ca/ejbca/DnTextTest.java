package cn.cegn.ra.ca.ejbca;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.Orders;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DnTextTest {
    @Test
    @DisplayName(
            "S2.5-4: a subject is written with its last attribute first, whatever has a meaning protected by a backslash")
    void aSubjectIsWritten() {
        assertThat(DnText.subject(Orders.person("A-1").subject()))
                .isEqualTo("SERIALNUMBER=P-000042,CN=𠮷古丽·买买提,OU=一处,O=国家信息中心,ST=新疆维吾尔自治区,C=CN");
        assertThat(name("#,+=\"\\<>;#")).isEqualTo("CN=\\#\\,\\+\\=\\\"\\\\\\<\\>\\;#");
        assertThat(name(" a b ")).isEqualTo("CN=\\ a b\\ ");
        assertThat(name("𠮷·")).isEqualTo("CN=𠮷·");
        assertThat(DnText.subject(Orders.organization("A-1").subject())).contains("GIVENNAME=11330100002490123X");
    }

    @Test
    @DisplayName("S2.5-4: EJBCA's own sequence and names of attributes are no difference, other values are")
    void subjectsAreCompared() {
        assertThat(DnText.comparable("CN=Walter,SN=W-1,O=TokenLab,C=SE"))
                .isEqualTo(DnText.comparable("C=SE, O=TokenLab,serialNumber=W-1,CN=Walter"));
        assertThat(DnText.comparable("CN=a\\,O\\=b,C=CN")).isNotEqualTo(DnText.comparable("CN=a,O=b,C=CN"));
        assertThat(DnText.comparable("CN=a=b")).isEqualTo(DnText.comparable("CN=a\\=b"));
        assertThat(DnText.comparable("OU=1,OU=2")).isNotEqualTo(DnText.comparable("OU=2,OU=1"));
        assertThat(DnText.comparable("CN=a/b")).isNotEqualTo(DnText.comparable("CN=a\\;b"));
        assertThat(DnText.comparable("")).isEmpty();
    }

    @Test
    @DisplayName("S2.5-4: alternative names are compared in no sequence and by what they mean")
    void alternativeNamesAreCompared() {
        assertThat(DnText.alternativeNames(Orders.device("A-1").alternativeNames()))
                .isEqualTo("dNSName=www.example.cn, iPAddress=10.1.2.3, iPAddress=2001:db8::1");
        assertThat(DnText.comparableNames("IPADDRESS=2001:db8:0:0:0:0:0:1, DNSNAME=www.example.cn,ipaddress=10.1.2.3"))
                .isEqualTo(DnText.comparableNames(
                        DnText.alternativeNames(Orders.device("A-1").alternativeNames())));
        assertThat(DnText.comparableNames("upn=a@b")).isNotEqualTo(DnText.comparableNames("rfc822name=a@b"));
        assertThat(DnText.comparableNames("")).isEmpty();
    }

    @Test
    @DisplayName("S2.6-4: a validity is told as days, hours and minutes from issuing")
    void aValidityIsRelative() {
        assertThat(Entry.endTime(Orders.YEAR.multipliedBy(3))).isEqualTo("1095:00:00");
        assertThat(Entry.endTime(Duration.ofMinutes(90))).isEqualTo("0:01:30");
    }

    private static String name(String value) {
        return DnText.subject(List.of(new SubjectAttribute(SubjectAttribute.Type.CN, value)));
    }
}
