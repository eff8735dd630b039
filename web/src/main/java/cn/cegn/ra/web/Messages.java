package cn.cegn.ra.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;

/**
 * All texts of the portal, Chinese unless a subclass says otherwise; one UTF-8 properties file an area and language, {@code text/<area>_zh.properties}.
 *
 * <p>Trap: with only this class, a Chinese visitor on a server whose JVM speaks English would get English, because a bundle look-up tries the JVM's locale before the root. Therefore
 * {@link Messages_zh} exists.
 */
public class Messages extends ResourceBundle {

    /** The files that are read; a new area of the portal adds its name here. */
    public static final List<String> AREAS = List.of(
            "faces", "kit", "shell", "home", "guide", "login", "error", "act", "work", "org", "apply", "softkey",
            "verify", "review", "issue", "station", "unlock", "status", "deliver", "manual", "admin", "stock", "paper",
            "seal", "files", "list", "forms", "office");

    private final Map<String, Object> texts = new HashMap<>();

    public Messages() {
        this("zh");
    }

    protected Messages(String language) {
        AREAS.forEach(area -> add(area + "_" + language + ".properties"));
    }

    /** The texts in the language of the person; other languages than English read Chinese. */
    public static ResourceBundle in(Locale locale) {
        return getBundle(Messages.class.getName(), locale, Messages.class.getClassLoader());
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }

    private void add(String file) {
        for (Map.Entry<Object, Object> text : read(file).entrySet()) {
            if (texts.putIfAbsent((String) text.getKey(), text.getValue()) != null) {
                throw new IllegalStateException("Text " + text.getKey() + " stands twice, once in " + file);
            }
        }
    }

    private static Properties read(String file) {
        try (InputStream in = Messages.class.getResourceAsStream("text/" + file)) {
            if (in == null) {
                throw new IllegalStateException("No texts in " + file);
            }
            Properties found = new Properties();
            found.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
