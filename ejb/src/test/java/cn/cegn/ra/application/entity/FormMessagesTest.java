package cn.cegn.ra.application.entity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.cegn.ra.ca.RegistrationOrder.AlternativeName;
import cn.cegn.ra.ca.RegistrationOrder.SubjectAttribute;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FormMessagesTest {
    private static final String BUNDLE = "cn.cegn.ra.application.form";

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    @DisplayName(
            "S2.2-2: every field, problem, choice and material has its words in Chinese and in English, and none is left over")
    void everyKeyHasItsWords() {
        Set<String> needed = new TreeSet<>();
        for (FormField field : FormField.values()) {
            needed.add(field.messageKey());
            needed.add(field.hintKey());
            field.format().choices().forEach(choice -> needed.add(field.choiceKey(choice)));
        }
        Stream.of(
                        Arrays.stream(CertificateType.values()).map(CertificateType::messageKey),
                        Arrays.stream(FormBlock.values()).map(FormBlock::messageKey),
                        Arrays.stream(Problem.values()).map(Problem::messageKey),
                        Arrays.stream(MaterialItem.values()).map(MaterialItem::messageKey),
                        Arrays.stream(MaterialKind.values()).map(MaterialKind::messageKey),
                        Stream.of("type", "medium", "validity", "dn", "rule").map("conformity."::concat),
                        Arrays.stream(SubjectAttribute.Type.values()).map(type -> "conformity.subject." + type),
                        Arrays.stream(AlternativeName.Kind.values()).map(kind -> "conformity.san." + kind))
                .flatMap(keys -> keys)
                .forEach(needed::add);
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(new TreeSet<>(bundle(locale).keySet())).isEqualTo(needed);
        }
    }

    @Test
    @DisplayName("S2.2-2: a problem says what is wrong and what is right")
    void aProblemSaysWhatIsRight() {
        assertThat(MessageFormat.format(bundle(Locale.CHINESE).getString("problem.WRONG_LENGTH"), "11", "10"))
                .isEqualTo("应为 11 位，现为 10 位");
    }

    @Test
    @DisplayName("S2.2-2: no message shouts, blames or holds a quote that eats a placeholder")
    void theWordingIsCalm() {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            ResourceBundle bundle = bundle(locale);
            assertThat(bundle.keySet().stream().map(bundle::getString))
                    .noneMatch(text -> text.contains("!") || text.contains("！") || text.contains("非法"))
                    .noneMatch(text -> text.contains("'") || text.isBlank());
        }
    }
}
