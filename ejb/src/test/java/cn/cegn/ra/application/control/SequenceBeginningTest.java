package cn.cegn.ra.application.control;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.entity.NumberSequence;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SequenceBeginningTest {
    private static final int PEOPLE = 4;

    private final Database database = new Database();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);

    @AfterEach
    void end() {
        people.shutdownNow();
        database.close();
    }

    @Test
    @DisplayName("S2.5-1: the first numbers of a year, asked for at once, begin one sequence and nobody fails")
    void manyBeginOneSequence() throws Exception {
        CyclicBarrier start = new CyclicBarrier(PEOPLE);
        Callable<Void> begin = () -> {
            start.await(20, TimeUnit.SECONDS);
            database.inTransaction(entities -> new SequenceBeginning(entities).of("acceptance-20270101"));
            return null;
        };
        List<Future<Void>> all = IntStream.range(0, PEOPLE)
                .mapToObj(person -> people.submit(begin))
                .toList();
        for (Future<Void> one : all) {
            one.get(30, TimeUnit.SECONDS);
        }
        database.inTransaction(entities -> assertThat(entities.find(NumberSequence.class, "acceptance-20270101")
                        .lastValue())
                .isZero());
    }
}
