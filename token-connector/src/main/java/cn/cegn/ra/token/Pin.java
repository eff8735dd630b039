package cn.cegn.ra.token;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A USB-Key's PIN. It prints as {@code Pin[****]}: who calls {@link #reveal()}, {@link #chars()} or {@link #utf8()} answers for what he gets.
 *
 * <p>Whoever needs it no more closes it, and then it is gone from here. It travels as JSON without becoming a {@code String} on its way, which nobody could
 * wipe; one that was made of a {@code String}, or revealed, is as safe as that one.
 */
@JsonSerialize(using = Pin.Writing.class)
@JsonDeserialize(using = Pin.Reading.class)
public final class Pin implements AutoCloseable {
    /** A char takes at most three bytes. */
    private static final int LARGEST_SIGN = 3;

    private final char[] digits;
    private volatile boolean wiped;

    public Pin(String digits) {
        this(digits == null ? new char[0] : digits.toCharArray());
    }

    /** @param digits this PIN's own from now on */
    private Pin(char[] digits) {
        if (digits.length == 0) {
            throw new IllegalArgumentException("a PIN is not empty");
        }
        this.digits = digits;
    }

    /** As text, for a form, a page or a sealed column. */
    public String reveal() {
        return new String(present());
    }

    /** A copy, which the caller wipes. */
    public char[] chars() {
        return present().clone();
    }

    /** As a driver wants it: a copy, which the caller wipes. */
    public byte[] utf8() {
        char[] signs = present();
        byte[] room = new byte[signs.length * LARGEST_SIGN];
        ByteBuffer out = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(signs), out, true);
        byte[] bytes = Arrays.copyOf(room, out.position());
        Arrays.fill(room, (byte) 0);
        return bytes;
    }

    private char[] present() {
        if (wiped) {
            throw new IllegalStateException("this PIN was wiped");
        }
        return digits;
    }

    /** Wipes it. */
    @Override
    public void close() {
        wiped = true;
        Arrays.fill(digits, '\0');
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Pin pin && Arrays.equals(pin.digits, digits);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(digits);
    }

    @Override
    public String toString() {
        return "Pin[****]";
    }

    static final class Writing extends StdSerializer<Pin> {
        @Serial
        private static final long serialVersionUID = 1L;

        Writing() {
            super(Pin.class);
        }

        @Override
        public void serialize(Pin pin, JsonGenerator out, SerializerProvider provider) throws IOException {
            char[] digits = pin.chars();
            try {
                out.writeString(digits, 0, digits.length);
            } finally {
                Arrays.fill(digits, '\0');
            }
        }
    }

    static final class Reading extends StdDeserializer<Pin> {
        @Serial
        private static final long serialVersionUID = 1L;

        Reading() {
            super(Pin.class);
        }

        @Override
        public Pin deserialize(JsonParser in, DeserializationContext context) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                return (Pin) context.handleUnexpectedToken(Pin.class, in);
            }
            int from = in.getTextOffset();
            return new Pin(Arrays.copyOfRange(in.getTextCharacters(), from, from + in.getTextLength()));
        }
    }
}
