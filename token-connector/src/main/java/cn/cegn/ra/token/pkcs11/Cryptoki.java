package cn.cegn.ra.token.pkcs11;

import com.sun.jna.Function;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A PKCS#11 module's function table. CK_ULONG is the C compiler's long, as JNA's NativeLong is. */
final class Cryptoki {
    /** RTLD_NOW without RTLD_GLOBAL: with JNA's default the C_* symbols of two modules would interpose each other. */
    private static final int OPEN_FLAGS = 2;

    private static final long CKF_OS_LOCKING_OK = 2;

    /** Never emptied: a collected NativeLibrary is closed under SunPKCS11, which resets the module or crashes the JVM. */
    private static final Map<Path, Loaded> MODULES = new ConcurrentHashMap<>();

    private final ModuleSettings settings;
    private final Loaded module;
    private final CallWatch watch;
    private final boolean severalAtOnce;

    private record Loaded(NativeLibrary library, Map<CryptokiCall, Function> functions) {}

    /** CK_MECHANISM_INFO: smallest and largest key in bits, and what the mechanism is for. */
    record MechanismRecord(long smallest, long largest, long flags) {}

    Cryptoki(ModuleSettings settings, CallWatch watch) {
        this.settings = settings;
        this.watch = watch;
        this.module = MODULES.computeIfAbsent(settings.library(), Cryptoki::load);
        Memory arguments = new Memory(5L * Native.POINTER_SIZE + Native.LONG_SIZE);
        arguments.clear();
        // Four mutex functions, all NULL, then the flags; Windows packs by 1, elsewhere long is as wide as a pointer.
        arguments.setNativeLong(4L * Native.POINTER_SIZE, new NativeLong(CKF_OS_LOCKING_OK));
        Memory text = new Memory(settings.initialisation().getBytes(StandardCharsets.UTF_8).length + 1L);
        text.setString(0, settings.initialisation(), StandardCharsets.UTF_8.name());
        if (!settings.initialisation().isEmpty()) {
            arguments.setPointer(4L * Native.POINTER_SIZE + Native.LONG_SIZE, text);
        }
        long value = result(CryptokiCall.C_Initialize, arguments);
        boolean locks = !ReturnValue.CKR_CANT_LOCK.is(value);
        if (!locks) {
            arguments.setNativeLong(4L * Native.POINTER_SIZE, new NativeLong(0));
            value = result(CryptokiCall.C_Initialize, arguments);
        }
        this.severalAtOnce = locks && settings.severalAtOnce();
        if (!ReturnValue.CKR_OK.is(value) && !ReturnValue.CKR_CRYPTOKI_ALREADY_INITIALIZED.is(value)) {
            throw ReturnValue.exception("C_Initialize", value);
        }
        text.clear(); // keeps it in memory until the module has read it
    }

    private static Loaded load(Path path) {
        NativeLibrary library =
                NativeLibrary.getInstance(path.toString(), Map.of(Library.OPTION_OPEN_FLAGS, OPEN_FLAGS));
        PointerByReference table = new PointerByReference();
        long value = ((NativeLong)
                        library.getFunction("C_GetFunctionList").invoke(NativeLong.class, new Object[] {table}))
                .longValue();
        if (!ReturnValue.CKR_OK.is(value)) {
            throw ReturnValue.exception("C_GetFunctionList", value);
        }
        // The table begins with CK_VERSION, two bytes, aligned for a pointer except on Windows.
        long first = Platform.isWindows() ? 2 : Native.POINTER_SIZE;
        Map<CryptokiCall, Function> functions = new EnumMap<>(CryptokiCall.class);
        for (CryptokiCall call : CryptokiCall.values()) {
            Pointer entry = table.getValue().getPointer(first + (long) call.place() * Native.POINTER_SIZE);
            if (entry != null) {
                functions.put(call, Function.getFunction(entry));
            }
        }
        return new Loaded(library, functions);
    }

    ModuleSettings settings() {
        return settings;
    }

    Path path() {
        return settings.library();
    }

    /** The module locks what its threads share, by its own word and ours. */
    boolean isForSeveralAtOnce() {
        return severalAtOnce;
    }

    CallWatch watch() {
        return watch;
    }

    boolean has(CryptokiCall call) {
        return module.functions().containsKey(call);
    }

    /** Call and give the return value. */
    long result(CryptokiCall call, Object... arguments) {
        if (!has(call)) {
            return ReturnValue.CKR_FUNCTION_NOT_SUPPORTED.number();
        }
        watch.before(call.name());
        NativeLong value = (NativeLong) module.functions().get(call).invoke(NativeLong.class, arguments);
        watch.after(call.name());
        return value.longValue();
    }

    /** Call and refuse every return value but CKR_OK. */
    void demand(CryptokiCall call, Object... arguments) {
        long value = result(call, arguments);
        if (!ReturnValue.CKR_OK.is(value)) {
            throw ReturnValue.exception(call.name(), value);
        }
    }

    /** Slots that hold a key now; asked with NULL first, which makes a module look at its readers again. */
    List<Long> slots() {
        return list(CryptokiCall.C_GetSlotList, (byte) 1);
    }

    List<Long> mechanisms(long slot) {
        return list(CryptokiCall.C_GetMechanismList, new NativeLong(slot));
    }

    MechanismRecord mechanism(long slot, long mechanism) {
        Memory description = new Memory(3L * Native.LONG_SIZE);
        description.clear();
        demand(CryptokiCall.C_GetMechanismInfo, new NativeLong(slot), new NativeLong(mechanism), description);
        return new MechanismRecord(
                description.getNativeLong(0).longValue(),
                description.getNativeLong(Native.LONG_SIZE).longValue(),
                description.getNativeLong(2L * Native.LONG_SIZE).longValue());
    }

    /** Asked without waiting; an event that is taken thereby is no loss, because keys are found by looking. */
    boolean tellsEvents() {
        long value = result(CryptokiCall.C_WaitForSlotEvent, new NativeLong(1), new NativeLongByReference(), null);
        return ReturnValue.CKR_OK.is(value) || ReturnValue.CKR_NO_EVENT.is(value);
    }

    private List<Long> list(CryptokiCall call, Object of) {
        NativeLongByReference count = new NativeLongByReference();
        demand(call, of, null, count);
        long room = count.getValue().longValue();
        if (room == 0) {
            return List.of();
        }
        Memory memory = new Memory(room * Native.LONG_SIZE);
        demand(call, of, memory, count);
        List<Long> values = new ArrayList<>();
        for (long i = 0; i < count.getValue().longValue(); i++) {
            values.add(memory.getNativeLong(i * Native.LONG_SIZE).longValue());
        }
        return values;
    }
}
