package cn.cegn.ra.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.browser.Person;
import cn.cegn.ra.server.PostgresServer;
import cn.cegn.ra.server.StationPapers;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The renewal of a station's certificate by its running centre, and what the one before is good for afterwards. */
final class StationRenewal {
    /** What a station says when it ends itself: start me again. */
    static final int START_AGAIN = 75;

    private static final Duration LEFT = Duration.ofMinutes(10);
    private static final Duration GONE = Duration.ofHours(2);

    private final StationPapers papers;
    private final PostgresServer database;
    private final String id;
    private X509Certificate before;

    StationRenewal(StationPapers papers, PostgresServer database, String id) {
        this.papers = papers;
        this.database = database;
        this.id = id;
    }

    /** More than two thirds of the certificate's life are over, as centre and station know it. */
    void comesNearItsEnd() throws Exception {
        before = papers.made(Instant.now().minus(GONE), Instant.now().plus(LEFT));
        database.change(
                "update station set certificate = ? where station_id = ?",
                Base64.getEncoder().encodeToString(before.getEncoded()),
                id);
        papers.putIn(before);
    }

    /** An administrator wants another one, without any need. */
    void isAskedFor(Person administrator) throws Exception {
        before = papers.present();
        administrator.opens("/admin/stations").presses("更新证书 " + id).sees("已要求更新证书");
    }

    /** The station has another one for the same key, and has shown it: the centre's door knows the one before no more. */
    void isDone(Person administrator) throws Exception {
        X509Certificate present = papers.present();
        assertThat(present).isNotEqualTo(before);
        assertThat(present.getPublicKey()).isEqualTo(before.getPublicKey());
        assertThat(Duration.between(Instant.now(), present.getNotAfter().toInstant()))
                .isGreaterThan(Duration.ofDays(364));
        assertThat(papers.asksHowItStands(present)).as("with the new one").isEqualTo(200);
        assertThat(papers.asksHowItStands(before)).as("with the one before").isEqualTo(403);
        assertThat(papers.asksToRenew(before)).as("to renew with it").isEqualTo(403);
        assertThat(administrator.opens("/admin/stations").counts("text=已要求更新，")).isZero();
    }

    /** The broker lets a certificate of the station CA in until it ends, and not longer. */
    void theBrokerLetsInUntilTheEnd() throws Exception {
        X509Certificate ended =
                papers.made(Instant.now().minus(GONE), Instant.now().minus(Duration.ofSeconds(5)));
        assertThat(papers.isLetInAtTheBroker(before)).as("within its time").isTrue();
        assertThat(papers.isLetInAtTheBroker(ended)).as("after its end").isFalse();
        assertThatThrownBy(() -> papers.asksHowItStands(ended)).isInstanceOf(IOException.class);
    }

    /** Whatever it has, a disabled station gets no other. */
    void isNoneForADisabledStation() throws Exception {
        X509Certificate present = papers.present();
        assertThat(papers.asksToRenew(present)).isEqualTo(403);
        assertThat(database.column("select certificate from station where station_id = ?", id))
                .containsExactly(Base64.getEncoder().encodeToString(present.getEncoded()));
    }
}
