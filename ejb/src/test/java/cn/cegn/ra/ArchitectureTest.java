package cn.cegn.ra;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The laws of CONTRIBUTING.md that a compiler does not know. Covers every class of ours that this module sees. */
@AnalyzeClasses(
        packages = "cn.cegn.ra",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoOtherTests.class})
class ArchitectureTest {
    /** Nor the tests of another module, which come as a jar. */
    static final class NoOtherTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final int MOST_LINES = 300;

    private static final String BANNED_ENDINGS =
            ".*(Impl|Service|Manager|Helper|Utils?|Handler|Processor|Info|Data|VO|DTO|Dto|Bean)";

    @ArchTest
    static final ArchRule LIFECYCLE_DEPENDS_ON_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("cn.cegn.ra.lifecycle..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "cn.cegn.ra.lifecycle..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule COMPONENTS_MEET_AT_THEIR_BOUNDARIES = classes()
            .that()
            .resideInAPackage("cn.cegn.ra..")
            .should(Laws.MEET_OTHERS_AT_THE_BOUNDARY)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_WIRING_NAMES_A_CA_OR_A_TOKEN = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "cn.cegn.ra.wiring..",
                    "cn.cegn.ra.ca.embedded..",
                    "cn.cegn.ra.ca.ejbca..",
                    "cn.cegn.ra.token.pkcs11..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.cegn.ra.ca.embedded..", "cn.cegn.ra.ca.ejbca..", "cn.cegn.ra.token.pkcs11..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_TAKE_WRITES_THE_STATE = classes()
            .that()
            .resideInAPackage("cn.cegn.ra..")
            .should(Laws.LEAVE_THE_STATE_TO_TAKE)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_TYPE_HIDES_BEHIND_AN_EMPTY_ENDING = noClasses()
            .that()
            .areNotAnonymousClasses()
            .should()
            .haveNameMatching(BANNED_ENDINGS)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = noClasses()
            .should()
            .callMethodWhere(thatIs("a now() without a Clock", ArchitectureTest::isNowWithoutClock))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_WIRING_MAKES_A_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage("cn.cegn.ra.wiring..")
            .should()
            .callMethodWhere(thatIs("a system Clock", ArchitectureTest::isSystemClock))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CHANCE_IS_SECURE = noClasses()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(Random.class, long.class)
            .orShould()
            .callMethod(Math.class, "random")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethodWhere(
                    thatIs("printStackTrace", target -> target.getName().equals("printStackTrace")))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule A_BOUNDARY_IS_A_SESSION_BEAN_OR_A_LISTENER = classes()
            .that()
            .resideInAPackage("cn.cegn.ra..boundary..")
            .and()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotRecords()
            .and()
            .areNotAssignableTo(Throwable.class)
            .and()
            .areNotAnnotatedWith(RequestScoped.class) // what is known of the current request
            .should()
            .beAnnotatedWith(Stateless.class)
            .orShould()
            .beAnnotatedWith(Singleton.class)
            .orShould()
            .beAnnotatedWith(MessageDriven.class)
            .allowEmptyShould(true);

    /** Wiring may hold what starts with the server. */
    @ArchTest
    static final ArchRule NOBODY_ELSE_IS_ONE = classes()
            .that()
            .resideOutsideOfPackages("cn.cegn.ra..boundary..", "cn.cegn.ra.wiring..")
            .should(Laws.BE_NO_SESSION_BEAN_BUT_A_TIMER)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ENTITIES_HAVE_NO_PUBLIC_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("cn.cegn.ra..entity..")
            .and()
            .haveNameMatching("set[A-Z].*")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule FIVE_COLLABORATORS_ARE_ENOUGH =
            classes().should(Laws.HAVE_AT_MOST_FIVE_COLLABORATORS).allowEmptyShould(true);

    @Test
    @DisplayName("No source file is longer than 300 lines")
    void noFileIsTooLong() {
        List<Path> tooLong = Stream.of("main", "test")
                .flatMap(part -> Project.sources(part).stream())
                .filter(source -> Project.read(source).lines().count() > MOST_LINES)
                .toList();
        assertThat(tooLong).isEmpty();
    }

    private static boolean isNowWithoutClock(AccessTarget.MethodCallTarget target) {
        return target.getName().equals("now")
                && target.getOwner().getPackageName().startsWith("java.time")
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isSystemClock(AccessTarget.MethodCallTarget target) {
        return target.getOwner().isEquivalentTo(Clock.class) && target.getName().startsWith("system");
    }

    private static DescribedPredicate<JavaMethodCall> thatIs(
            String description, Predicate<AccessTarget.MethodCallTarget> rule) {
        return DescribedPredicate.describe(description, call -> rule.test(call.getTarget()));
    }
}
