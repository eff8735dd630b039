package cn.cegn.ra.station;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.token.job.StationAnswer.Progress;
import cn.cegn.ra.token.job.StationAnswer.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StageNewsTest {
    /** Time stands still until {@link #elapse}. */
    private static final class Timer extends ScheduledThreadPoolExecutor {
        private final List<Runnable> waiting = new ArrayList<>();

        Timer() {
            super(1);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            waiting.add(task);
            return super.schedule(() -> {}, 1, TimeUnit.DAYS);
        }

        @Override
        public void execute(Runnable task) {
            task.run();
        }

        void elapse() {
            List<Runnable> due = List.copyOf(waiting);
            waiting.clear();
            due.forEach(Runnable::run);
        }
    }

    private final Timer timer = new Timer();
    private final List<Stage> told = new ArrayList<>();
    private final StageNews news = new StageNews(timer, progress -> told.add(progress.stage()));

    @AfterEach
    void end() {
        timer.shutdownNow();
    }

    private void reaches(Stage... stages) {
        for (Stage stage : stages) {
            news.accept(new Progress("job-1", stage));
        }
    }

    @Test
    @DisplayName(
            "S2.6-3: of the stages that a fast key reaches at once the first and the last are told, of those of a slow one each")
    void theLastOfAWhileIsTold() {
        reaches(Stage.FOUND);
        assertThat(told).as("the key is touched from now on").containsExactly(Stage.FOUND);
        reaches(Stage.INITIALISED, Stage.KEY_PAIR);
        timer.elapse();
        reaches(Stage.REQUEST);
        timer.elapse();
        timer.elapse();

        assertThat(told).containsExactly(Stage.FOUND, Stage.KEY_PAIR, Stage.REQUEST);
    }

    @Test
    @DisplayName("S2.6-3: after the answer no stage is told any more")
    void nothingIsToldAfterTheAnswer() {
        reaches(Stage.FOUND, Stage.KEY_PAIR);
        news.close();
        reaches(Stage.REQUEST);
        timer.elapse();

        assertThat(told).containsExactly(Stage.FOUND);
    }
}
