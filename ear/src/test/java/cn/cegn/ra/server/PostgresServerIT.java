package cn.cegn.ra.server;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.story.TrialServers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PostgresServerIT {

    @Test
    @DisplayName("DESIGN §3: the same migrations make the tables on PostgreSQL, every one of them went well")
    void theMigrationsRunOnPostgres() throws Exception {
        TrialServers.onPostgres();

        assertThat(TrialServers.postgres().column("select version from flyway_schema_history where success order by 1"))
                .hasSizeGreaterThan(1);
        assertThat(TrialServers.postgres().column("select script from flyway_schema_history where not success"))
                .isEmpty();
        assertThat(TrialServers.postgres().number("select count(*) from limit_change"))
                .isPositive();
    }
}
