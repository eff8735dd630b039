package cn.cegn.ra.token.pkcs11;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.util.LinkedHashMap;
import java.util.Map;

/** Attributes for making or finding an object, as an array of CK_ATTRIBUTE {type, pValue, ulValueLen}. */
final class ObjectTemplate {
    static final int ATTRIBUTE_SIZE = 2 * Native.LONG_SIZE + Native.POINTER_SIZE;

    private final Map<Long, byte[]> values = new LinkedHashMap<>();

    static ObjectTemplate of(long objectClass) {
        return new ObjectTemplate().with(Attribute.CLASS, objectClass).with(Attribute.TOKEN, true);
    }

    ObjectTemplate with(long type, byte[] value) {
        values.put(type, value.clone());
        return this;
    }

    ObjectTemplate with(long type, boolean value) {
        return with(type, new byte[] {(byte) (value ? 1 : 0)});
    }

    ObjectTemplate with(long type, long value) {
        Memory memory = new Memory(Native.LONG_SIZE);
        memory.setNativeLong(0, new NativeLong(value));
        return with(type, memory.getByteArray(0, Native.LONG_SIZE));
    }

    NativeLong count() {
        return new NativeLong(values.size());
    }

    /** The array with its values behind it in one block. */
    Memory memory() {
        int length = values.values().stream().mapToInt(value -> value.length).sum();
        Memory memory = new Memory((long) values.size() * ATTRIBUTE_SIZE + Math.max(1, length));
        long entry = 0;
        long place = (long) values.size() * ATTRIBUTE_SIZE;
        for (Map.Entry<Long, byte[]> attribute : values.entrySet()) {
            byte[] value = attribute.getValue();
            memory.setNativeLong(entry, new NativeLong(attribute.getKey()));
            memory.setPointer(entry + Native.LONG_SIZE, memory.share(place));
            memory.setNativeLong(entry + Native.LONG_SIZE + Native.POINTER_SIZE, new NativeLong(value.length));
            memory.write(place, value, 0, value.length);
            entry += ATTRIBUTE_SIZE;
            place += value.length;
        }
        return memory;
    }
}
