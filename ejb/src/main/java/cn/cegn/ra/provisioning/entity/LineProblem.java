package cn.cegn.ra.provisioning.entity;

import java.util.List;

/**
 * What is wrong with a list of keys.
 *
 * @param line in the list, beginning with 1; 0 if it is the list as a whole
 * @param arguments for the words of the kind
 */
public record LineProblem(int line, Kind kind, List<String> arguments) {
    public LineProblem {
        arguments = List.copyOf(arguments);
    }

    public static LineProblem of(int line, Kind kind, Object... arguments) {
        return new LineProblem(
                line, kind, List.of(arguments).stream().map(String::valueOf).toList());
    }

    /** The kinds; their words stand below {@code keys.problem.}. */
    public enum Kind {
        SERIAL_MISSING,
        SERIAL_FORM,
        /** 0000…, 1234…, none: a serial number that many devices would share. */
        SERIAL_PLACEHOLDER,
        TWICE_IN_LIST,
        ALREADY_IN_STOCK,
        /** A spreadsheet keeps numbers without leading zeros and rounds long ones: the serial number may be another. */
        NUMBER_CELL,
        TEXT_TOO_LONG,
        TOO_MANY_CELLS,
        QUOTES_OPEN,
        COLUMN_MISSING,
        EMPTY,
        TOO_MANY_LINES,
        FILE_TOO_LARGE,
        FILE_TYPE,
        FILE_UNREADABLE
    }
}
