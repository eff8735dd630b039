package cn.cegn.ra;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.application.boundary.Takes;
import cn.cegn.ra.lifecycle.Role;
import cn.cegn.ra.lifecycle.Step;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The role of a step stands in the table and again at the boundary method that takes it: two locks with one key. */
class TwoLocksTest {
    private static final List<Method> TAKING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("cn.cegn.ra").stream()
                    .filter(type -> type.getPackageName().endsWith(".boundary"))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.isAnnotationPresent(Takes.class))
                    .toList();

    @Test
    @DisplayName("S-D-02: the role at each boundary method is the role of its step in the table")
    void theRolesAgree() {
        assertThat(TAKING).isNotEmpty().allSatisfy(method -> {
            Step step = method.getAnnotation(Takes.class).value();
            assertThat(rolesOf(method))
                    .as("%s for %s", method, step)
                    .containsExactly(step.role().name());
        });
    }

    @Test
    @DisplayName("S2.5-0, S2.6-0: each step of a person is taken by one boundary method, and by no other")
    void eachStepHasItsMethod() {
        List<Step> taken = TAKING.stream()
                .map(method -> method.getAnnotation(Takes.class).value())
                .toList();
        Set<Step> ofPeople = Arrays.stream(Step.values())
                .filter(step -> step.role() != Role.SYSTEM)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Step.class)));
        assertThat(taken).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ofPeople);
    }

    private static List<String> rolesOf(Method method) {
        RolesAllowed roles = method.getAnnotation(RolesAllowed.class);
        return List.of((roles != null ? roles : method.getDeclaringClass().getAnnotation(RolesAllowed.class)).value());
    }
}
