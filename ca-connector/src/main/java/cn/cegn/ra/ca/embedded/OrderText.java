package cn.cegn.ra.ca.embedded;

import cn.cegn.ra.ca.CertificateProfile;
import cn.cegn.ra.ca.RegistrationOrder;
import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An order as fields of a journal record: username, profile, validity (ISO 8601), then names as {@code TYPE=base64(UTF-8)} lists. */
final class OrderText {
    private OrderText() {}

    static List<String> fields(String kind, RegistrationOrder order) {
        return List.of(
                kind,
                order.username(),
                order.profile().name(),
                order.validity().toString(),
                list(order.subject().stream().map(name -> pair(name.type(), name.value()))),
                list(order.alternativeNames().stream().map(name -> pair(name.kind(), name.value()))));
    }

    static RegistrationOrder order(List<String> fields) {
        return new RegistrationOrder(
                fields.get(1),
                read(fields.get(4), (type, value) -> new SubjectAttribute(SubjectAttribute.Type.valueOf(type), value)),
                read(fields.get(5), (kind, value) -> new AlternativeName(AlternativeName.Kind.valueOf(kind), value)),
                CertificateProfile.valueOf(fields.get(2)),
                Duration.parse(fields.get(3)));
    }

    private static String list(Stream<String> pairs) {
        return pairs.collect(Collectors.joining(","));
    }

    private static String pair(Enum<?> type, String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        return type.name() + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static <T> List<T> read(String list, BiFunction<String, String, T> maker) {
        if (list.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(list.split(",", -1))
                .map(pair -> read(pair, maker, pair.indexOf('=')))
                .toList();
    }

    private static <T> T read(String pair, BiFunction<String, String, T> maker, int equals) {
        byte[] bytes = Base64.getUrlDecoder().decode(pair.substring(equals + 1));
        return maker.apply(pair.substring(0, equals), new String(bytes, StandardCharsets.UTF_8));
    }
}
