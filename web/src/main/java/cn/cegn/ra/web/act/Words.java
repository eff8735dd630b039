package cn.cegn.ra.web.act;

import cn.cegn.ra.application.entity.FormField;
import cn.cegn.ra.application.entity.RegionCode;
import cn.cegn.ra.web.Messages;
import cn.cegn.ra.web.shell.Prefs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Texts of the portal and of the form in the person's language, for backing beans. */
@Named
@RequestScoped
public class Words {
    private static final String FORM = "cn.cegn.ra.application.form";

    @Inject
    private Prefs prefs;

    Locale locale() {
        return prefs.getLocale();
    }

    /** All texts of the portal in the person's language. */
    ResourceBundle portal() {
        return Messages.in(prefs.getLocale());
    }

    /** All texts of the form in the person's language. */
    ResourceBundle form() {
        return ResourceBundle.getBundle(
                FORM,
                prefs.getLocale(),
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The portal's text; placeholders {0}… are filled if arguments are given. */
    public String say(String key, Object... arguments) {
        String text = Messages.in(prefs.getLocale()).getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, prefs.getLocale()).format(arguments);
    }

    /** The text of the form's bundle: fields, problems, choices, material. */
    public String form(String key, Object... arguments) {
        String text = form().getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, prefs.getLocale()).format(arguments);
    }

    /** A field's value as people read it: a choice by its words, a region with its name. */
    public String value(FormField field, String value) {
        if (field.format().choices().contains(value)) {
            return form(field.choiceKey(value));
        }
        return field == FormField.REGION && RegionCode.all().containsKey(value)
                ? value + " " + new RegionCode(value).fullName()
                : value;
    }

    /** The portal's text, or the other one if there is none of this key. */
    public String orElse(String key, String otherwise) {
        try {
            return say(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }
}
