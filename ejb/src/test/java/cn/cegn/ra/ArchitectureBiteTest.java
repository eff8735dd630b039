package cn.cegn.ra;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws bite: a specimen that breaks one is found, one that keeps it is left alone. */
@SuppressWarnings({"UnusedMethod", "UnusedVariable"}) // ArchUnit reads the specimens, nobody calls them
class ArchitectureBiteTest {

    private static Stream<Arguments> specimens() {
        return Stream.of(
                Arguments.of(ArchitectureTest.TIME_COMES_FROM_A_CLOCK, Now.class, true),
                Arguments.of(ArchitectureTest.TIME_COMES_FROM_A_CLOCK, Clocked.class, false),
                Arguments.of(ArchitectureTest.ONLY_WIRING_MAKES_A_CLOCK, OwnClock.class, true),
                Arguments.of(ArchitectureTest.CHANCE_IS_SECURE, Chance.class, true),
                Arguments.of(ArchitectureTest.CHANCE_IS_SECURE, SecureChance.class, false),
                Arguments.of(ArchitectureTest.NOTHING_IS_PRINTED, Print.class, true),
                Arguments.of(ArchitectureTest.NO_TYPE_HIDES_BEHIND_AN_EMPTY_ENDING, PaperManager.class, true),
                Arguments.of(ArchitectureTest.NOBODY_ELSE_IS_ONE, Door.class, true),
                Arguments.of(ArchitectureTest.FIVE_COLLABORATORS_ARE_ENOUGH, Crowd.class, true),
                Arguments.of(ArchitectureTest.ONLY_TAKE_WRITES_THE_STATE, CertificateApplication.class, true));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @MethodSource("specimens")
    @DisplayName("A law finds who breaks it and nobody else")
    void aLawFindsWhoBreaksIt(ArchRule law, Class<?> specimen, boolean guilty) {
        JavaClasses imported = new ClassFileImporter().importClasses(specimen);
        assertThat(law.evaluate(imported).hasViolation()).isEqualTo(guilty);
    }

    private static final class Now {
        Object now() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    private static final class Clocked {
        Object now(Clock clock) {
            return LocalDate.now(clock);
        }
    }

    private static final class OwnClock {
        Object clock() {
            return Clock.systemUTC();
        }
    }

    private static final class Chance {
        int chance() {
            return new Random(1L).nextInt();
        }
    }

    private static final class SecureChance {
        int chance() {
            return new SecureRandom().nextInt();
        }
    }

    private static final class Print {
        void print() {
            System.out.println();
        }
    }

    private static final class PaperManager {}

    @Stateless
    private static class Door {}

    private static class Crowd {
        @Inject
        Now first;

        @Inject
        Clocked second;

        @Inject
        OwnClock third;

        @Inject
        Chance fourth;

        @Inject
        SecureChance fifth;

        @Inject
        Print sixth;
    }

    private static final class CertificateApplication {
        private String state = "written by the constructor, as it may be";

        void correct() {
            state = "written by another";
        }

        String state() {
            return state;
        }
    }
}
