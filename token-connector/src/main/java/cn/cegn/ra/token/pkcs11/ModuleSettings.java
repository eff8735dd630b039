package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.UsbKeyCapabilities.Formatting;
import cn.cegn.ra.token.UsbKeyCapabilities.Unblocking;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A PKCS#11 module, and what has to be told about it because PKCS#11 can not ask.
 *
 * @param library shared library
 * @param initialisation text that the module wants at its start; empty for nearly all
 * @param formatting {@code BY_VENDOR} if its keys can not be initialised by C_InitToken
 * @param unblocking whose secret sets a locked user PIN anew
 * @param localTold the module keeps CKA_LOCAL; NSS softokn, say, calls its own private keys not local once they are stored
 * @param severalAtOnce several keys may be worked on at once; a module has to be told not to, if it says that it minds its threads and does not
 */
public record ModuleSettings(
        Path library,
        String initialisation,
        Formatting formatting,
        Set<Unblocking> unblocking,
        boolean localTold,
        boolean severalAtOnce) {

    public ModuleSettings {
        unblocking = Set.copyOf(unblocking);
    }

    /** A module as the standard has it: C_InitToken, and unlocking by the SO PIN. */
    public static ModuleSettings of(Path library) {
        return of(library, new Properties());
    }

    /**
     * Modules with the settings of a properties file, each named {@code <file name of the library>.<setting>}: {@code format} is
     * {@code station} or {@code vendor}, {@code unblock} is {@code so}, {@code puk}, {@code so,puk} or {@code none}, {@code local}
     * is {@code told} or {@code untold}, {@code threads} is {@code many} or {@code one}, {@code init} is the initialisation text.
     *
     * @param file need not exist
     * @throws IllegalArgumentException if it can not be read or says something else
     */
    public static List<ModuleSettings> read(List<Path> libraries, Path file) {
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("make " + file + " readable for the server's account", e);
            }
        }
        return libraries.stream().map(library -> of(library, properties)).toList();
    }

    private static ModuleSettings of(Path library, Properties properties) {
        String name = String.valueOf(library.getFileName());
        String format = properties.getProperty(name + ".format", "station").strip();
        String unblock = properties.getProperty(name + ".unblock", "so").strip();
        return new ModuleSettings(
                library,
                properties.getProperty(name + ".init", "").strip(),
                switch (format.toLowerCase(Locale.ROOT)) {
                    case "station" -> Formatting.BY_STATION;
                    case "vendor" -> Formatting.BY_VENDOR;
                    default -> throw new IllegalArgumentException(name + ".format is station or vendor, not " + format);
                },
                unblocking(name, unblock.toLowerCase(Locale.ROOT)),
                !properties.getProperty(name + ".local", "told").strip().equals("untold"),
                !properties.getProperty(name + ".threads", "many").strip().equals("one"));
    }

    private static Set<Unblocking> unblocking(String name, String text) {
        Set<Unblocking> ways = EnumSet.noneOf(Unblocking.class);
        for (String way : Stream.of(text.split(",", -1)).map(String::strip).toList()) {
            switch (way) {
                case "so" -> ways.add(Unblocking.SO_PIN);
                case "puk" -> ways.add(Unblocking.PUK);
                case "none" -> {}
                default ->
                    throw new IllegalArgumentException(name + ".unblock is so, puk, so,puk or none, not " + text);
            }
        }
        return ways;
    }
}
