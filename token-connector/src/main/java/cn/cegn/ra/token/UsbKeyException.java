package cn.cegn.ra.token;

import cn.cegn.ra.token.job.StationAnswer.Failure;

/** A USB-Key did not do what it was asked. The message names the call and the driver's return value, never a secret. */
public class UsbKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final String returnValue;

    public UsbKeyException(Failure failure, String message) {
        this(failure, message, "");
    }

    /** @param returnValue name of the driver's return value such as {@code CKR_PIN_INCORRECT}; empty if no driver spoke */
    public UsbKeyException(Failure failure, String message, String returnValue) {
        super(returnValue.isEmpty() ? message : message + ": " + returnValue);
        this.failure = failure;
        this.returnValue = returnValue;
    }

    public Failure failure() {
        return failure;
    }

    public String returnValue() {
        return returnValue;
    }
}
