package cn.cegn.ra.web.fault;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Registered in faces-config.xml. */
public class UnexpectedErrorsFactory extends ExceptionHandlerFactory {

    public UnexpectedErrorsFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new UnexpectedErrors(getWrapped().getExceptionHandler());
    }
}
