package cn.cegn.ra.outbox.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.control.Database;
import cn.cegn.ra.lifecycle.Effect;
import cn.cegn.ra.outbox.entity.InboxMessage;
import cn.cegn.ra.outbox.entity.OutboxMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:42:00Z"), ZoneOffset.UTC);
    private static final String ID = "0d1f7f0e-1f0a-4c7b-9d57-2f6a1c0b9e11";

    private final Database database = new Database();

    @BeforeEach
    void leave() {
        database.run("set referential_integrity false");
        database.inTransaction(entities -> entities.persist(
                new OutboxMessage(ID, Effect.ORDER_CERTIFICATE, new OutboxMessage.Subject(7, 1), CLOCK.instant())));
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    @DisplayName("S2.6-4: a message is acted on once, and its row is done then")
    void aMessageIsActedOnOnce() {
        database.inTransaction(
                entities -> assertThat(new Outbox(entities, CLOCK).accept(ID)).isTrue());
        database.inTransaction(entities -> {
            assertThat(new Outbox(entities, CLOCK).accept(ID)).isFalse();
            assertThat(entities.find(OutboxMessage.class, ID).isDone()).isTrue();
        });
    }

    @Test
    @DisplayName(
            "S2.6-4: a row that is not done although its message was acted on is done when the message comes again")
    void aRowLeftOpenIsDoneWhenItComesAgain() {
        database.inTransaction(entities -> entities.persist(new InboxMessage(ID, CLOCK.instant())));
        database.inTransaction(
                entities -> assertThat(new Outbox(entities, CLOCK).accept(ID)).isFalse());
        database.inTransaction(entities ->
                assertThat(entities.find(OutboxMessage.class, ID).isDone()).isTrue());
    }

    @Test
    @DisplayName("S2.6-5: an answer is awaited until one counted; of a message that nobody knows it may come")
    void anAnswerIsAwaitedOnce() {
        database.inTransaction(entities -> {
            Outbox outbox = new Outbox(entities, CLOCK);
            assertThat(outbox.isAwaited(ID)).isTrue();
            outbox.done(Effect.ORDER_CERTIFICATE, 7, 1);
            assertThat(outbox.isAwaited(ID)).isFalse();
            assertThat(outbox.isAwaited("of another time")).isTrue();
            assertThat(outbox.isAwaited(null)).isTrue();
        });
    }

    @Test
    @DisplayName("S2.6-4: a message without a row, as an answer of a station is, is acted on once")
    void aMessageWithoutARowIsActedOnOnce() {
        database.inTransaction(entities -> {
            Outbox outbox = new Outbox(entities, CLOCK);
            assertThat(outbox.accept("answer-1")).isTrue();
            assertThat(outbox.accept("answer-1")).isFalse();
        });
    }
}
