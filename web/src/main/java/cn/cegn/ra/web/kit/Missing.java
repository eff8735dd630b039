package cn.cegn.ra.web.kit;

/**
 * What a part of a form still lacks.
 *
 * @param label the field or document
 * @param href leads to the very field
 * @param text what is wrong and what is right
 */
public record Missing(String label, String href, String text) {}
