package cn.cegn.ra.provisioning.control;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.cegn.ra.outbox.boundary.Courier;
import cn.cegn.ra.provisioning.boundary.KeyJobs;
import cn.cegn.ra.token.Pin;
import cn.cegn.ra.token.job.StationJob;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeyCourierTest {
    @Test
    @DisplayName("S2.6-5: a job for a station that is not enabled is put off, said in one line and not as an error")
    void aJobForADisabledStationIsPutOff() {
        StationJob job = new StationJob.Write("job-1", "A1", new Pin("91827364"), new byte[0], List.of());

        assertThatThrownBy(() -> KeyCourier.sealed(new KeyJobs.Due("ws-02", null, job)))
                .isInstanceOf(Courier.NotNowException.class)
                .hasMessageContaining("ws-02")
                .hasMessageNotContaining("91827364")
                .satisfies(e -> org.assertj.core.api.Assertions.assertThat(e.getStackTrace())
                        .isEmpty());
    }
}
