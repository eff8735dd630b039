package cn.cegn.ra.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;

/** What every component needs from its surroundings. */
@ApplicationScoped
public class Ground {

    /** The office's time zone; instants are stored in UTC. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    Clock clock() {
        return Clock.system(ZONE);
    }

    @Produces
    @Typed(SecureRandom.class)
    SecureRandom random() {
        return new SecureRandom();
    }

    @Produces
    ObjectMapper json() {
        return cn.cegn.ra.application.entity.CanonicalJson.mapper();
    }
}
