package cn.cegn.ra;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The laws that ArchUnit has no words for. */
final class Laws {
    private static final int MOST_COLLABORATORS = 5;
    private static final Pattern INNER = Pattern.compile("cn\\.cegn\\.ra\\.(\\w+)\\.(control|entity)(\\..*)?");
    private static final List<Class<? extends Annotation>> INJECTIONS =
            List.of(Inject.class, EJB.class, Resource.class, PersistenceContext.class);

    private static final List<Class<? extends Annotation>> BEANS =
            List.of(Stateless.class, Stateful.class, Singleton.class, MessageDriven.class);

    /**
     * Control and entity belong to their component. Only values of an entity package may travel: records, enums, final classes without a
     * mapping, and the converters that store values. Wiring puts things together and may see all of them.
     */
    static final ArchCondition<JavaClass> MEET_OTHERS_AT_THE_BOUNDARY =
            new Law("meet other components at their boundary, or in their values") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getDirectDependenciesFromSelf().stream()
                            .filter(Laws::isTrespass)
                            .forEach(dependency -> violated(type, dependency.getDescription(), events));
                }
            };

    /** {@code CertificateApplication.take} is the only code that moves a case. */
    static final ArchCondition<JavaClass> LEAVE_THE_STATE_TO_TAKE =
            new Law("leave CertificateApplication.state to take and the constructor") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getFieldAccessesFromSelf().stream()
                            .filter(Laws::writesTheState)
                            .filter(access -> !mayWriteTheState(access))
                            .forEach(access -> violated(type, access.getDescription(), events));
                }
            };

    /** A timer is nobody's door and may stand in control; everything else that has a transaction of its own is a boundary. */
    static final ArchCondition<JavaClass> BE_NO_SESSION_BEAN_BUT_A_TIMER =
            new Law("be no session bean and no listener, unless it is a timer") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (BEANS.stream().anyMatch(type::isAnnotatedWith) && !isTimer(type)) {
                        violated(type, type.getName() + " is a session bean or a listener", events);
                    }
                }
            };

    static final ArchCondition<JavaClass> HAVE_AT_MOST_FIVE_COLLABORATORS =
            new Law("have at most " + MOST_COLLABORATORS + " injected collaborators") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    long injected = injected(type);
                    if (injected > MOST_COLLABORATORS) {
                        violated(type, type.getName() + " has " + injected, events);
                    }
                }
            };

    private Laws() {}

    private static boolean isTrespass(Dependency dependency) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        Matcher inner = INNER.matcher(target.getPackageName());
        if (!inner.matches()) {
            return false;
        }
        String home = "cn.cegn.ra." + inner.group(1);
        String guest = dependency.getOriginClass().getPackageName();
        boolean atHome = guest.equals(home) || guest.startsWith(home + ".");
        boolean isWiring = guest.startsWith("cn.cegn.ra.wiring");
        boolean isValue = inner.group(2).equals("entity") && travels(target);
        return !atHome && !isWiring && !isValue;
    }

    private static boolean travels(JavaClass target) {
        return target.isRecord()
                || target.isEnum()
                || target.isAssignableTo(AttributeConverter.class)
                || (target.getModifiers().contains(JavaModifier.FINAL) && !target.isAnnotatedWith(Entity.class));
    }

    private static boolean isTimer(JavaClass type) {
        return type.isAnnotatedWith(Singleton.class)
                && type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Schedule.class));
    }

    private static boolean writesTheState(JavaFieldAccess access) {
        return access.getAccessType() == JavaFieldAccess.AccessType.SET
                && access.getTarget().getName().equals("state")
                && access.getTarget().getOwner().getSimpleName().equals("CertificateApplication");
    }

    private static boolean mayWriteTheState(JavaAccess<?> access) {
        String name = access.getOrigin().getName();
        return access.getOriginOwner().equals(access.getTarget().getOwner())
                && (name.equals("take") || name.equals(JavaConstructor.CONSTRUCTOR_NAME));
    }

    private static long injected(JavaClass type) {
        long fields = type.getFields().stream()
                .filter(field -> INJECTIONS.stream().anyMatch(field::isAnnotatedWith))
                .count();
        int parameters = type.getConstructors().stream()
                .filter(constructor -> constructor.isAnnotatedWith(Inject.class))
                .mapToInt(constructor -> constructor.getRawParameterTypes().size())
                .max()
                .orElse(0);
        return fields + parameters;
    }

    private abstract static class Law extends ArchCondition<JavaClass> {
        Law(String description) {
            super(description);
        }

        static void violated(JavaClass type, String message, ConditionEvents events) {
            events.add(SimpleConditionEvent.violated(type, message));
        }
    }
}
