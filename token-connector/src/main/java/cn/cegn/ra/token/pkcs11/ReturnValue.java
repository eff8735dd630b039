package cn.cegn.ra.token.pkcs11;

import cn.cegn.ra.token.UsbKeyException;
import cn.cegn.ra.token.job.StationAnswer.Failure;
import java.util.Locale;

/** Return values of PKCS#11 with what they mean for a job; the others are {@link Failure#DRIVER_ERROR}. */
enum ReturnValue {
    CKR_OK(0x00, Failure.DRIVER_ERROR),
    CKR_HOST_MEMORY(0x02, Failure.DRIVER_ERROR),
    CKR_SLOT_ID_INVALID(0x03, Failure.KEY_REMOVED),
    CKR_GENERAL_ERROR(0x05, Failure.DRIVER_ERROR),
    CKR_FUNCTION_FAILED(0x06, Failure.DRIVER_ERROR),
    CKR_ARGUMENTS_BAD(0x07, Failure.DRIVER_ERROR),
    CKR_NO_EVENT(0x08, Failure.DRIVER_ERROR),
    CKR_CANT_LOCK(0x0a, Failure.DRIVER_ERROR),
    CKR_ATTRIBUTE_READ_ONLY(0x10, Failure.DRIVER_ERROR),
    CKR_ATTRIBUTE_SENSITIVE(0x11, Failure.DRIVER_ERROR),
    CKR_ATTRIBUTE_TYPE_INVALID(0x12, Failure.DRIVER_ERROR),
    CKR_ATTRIBUTE_VALUE_INVALID(0x13, Failure.DRIVER_ERROR),
    CKR_ACTION_PROHIBITED(0x1b, Failure.DRIVER_ERROR),
    CKR_DEVICE_ERROR(0x30, Failure.DRIVER_ERROR),
    CKR_DEVICE_MEMORY(0x31, Failure.KEY_FULL),
    CKR_DEVICE_REMOVED(0x32, Failure.KEY_REMOVED),
    CKR_FUNCTION_NOT_SUPPORTED(0x54, Failure.NOT_CAPABLE),
    CKR_KEY_TYPE_INCONSISTENT(0x63, Failure.DRIVER_ERROR),
    CKR_MECHANISM_INVALID(0x70, Failure.NOT_CAPABLE),
    CKR_OBJECT_HANDLE_INVALID(0x82, Failure.DRIVER_ERROR),
    CKR_PIN_INCORRECT(0xa0, Failure.PIN_NOT_ACCEPTED),
    CKR_PIN_INVALID(0xa1, Failure.PIN_NOT_ACCEPTED),
    CKR_PIN_LEN_RANGE(0xa2, Failure.PIN_NOT_ACCEPTED),
    CKR_PIN_EXPIRED(0xa3, Failure.PIN_NOT_ACCEPTED),
    CKR_PIN_LOCKED(0xa4, Failure.KEY_LOCKED),
    CKR_SESSION_COUNT(0xb1, Failure.DRIVER_ERROR),
    CKR_SESSION_HANDLE_INVALID(0xb3, Failure.KEY_REMOVED),
    CKR_SESSION_EXISTS(0xb6, Failure.DRIVER_ERROR),
    CKR_TEMPLATE_INCONSISTENT(0xd1, Failure.DRIVER_ERROR),
    CKR_TOKEN_NOT_PRESENT(0xe0, Failure.KEY_REMOVED),
    CKR_TOKEN_NOT_RECOGNIZED(0xe1, Failure.DRIVER_ERROR),
    CKR_TOKEN_WRITE_PROTECTED(0xe2, Failure.DRIVER_ERROR),
    CKR_USER_ALREADY_LOGGED_IN(0x100, Failure.DRIVER_ERROR),
    CKR_USER_NOT_LOGGED_IN(0x101, Failure.DRIVER_ERROR),
    CKR_USER_PIN_NOT_INITIALIZED(0x102, Failure.PIN_NOT_ACCEPTED),
    CKR_USER_TYPE_INVALID(0x103, Failure.NOT_CAPABLE),
    CKR_USER_ANOTHER_ALREADY_LOGGED_IN(0x104, Failure.DRIVER_ERROR),
    CKR_BUFFER_TOO_SMALL(0x150, Failure.DRIVER_ERROR),
    CKR_CRYPTOKI_ALREADY_INITIALIZED(0x191, Failure.DRIVER_ERROR);

    private final long number;
    private final Failure failure;

    ReturnValue(long number, Failure failure) {
        this.number = number;
        this.failure = failure;
    }

    long number() {
        return number;
    }

    boolean is(long value) {
        return number == value;
    }

    static UsbKeyException exception(String call, long value) {
        for (ReturnValue known : values()) {
            if (known.is(value)) {
                return new UsbKeyException(known.failure, call, known.name());
            }
        }
        return new UsbKeyException(Failure.DRIVER_ERROR, call, String.format(Locale.ROOT, "CKR_0x%08x", value));
    }

    /** SunPKCS11 keeps the return value's name as the message of its innermost cause; nothing else of the text is passed on. */
    static UsbKeyException exception(String call, Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 10; depth++, cause = cause.getCause()) {
            if ("Token has been removed".equals(cause.getMessage())) {
                return new UsbKeyException(Failure.KEY_REMOVED, call, CKR_DEVICE_REMOVED.name());
            }
            for (ReturnValue known : values()) {
                if (known.name().equals(cause.getMessage())) {
                    return new UsbKeyException(known.failure, call, known.name());
                }
            }
        }
        return new UsbKeyException(Failure.DRIVER_ERROR, call, thrown.getClass().getSimpleName());
    }
}
