package it.comunitadipratiche.core.kernel;

/**
 * One thing that is wrong or missing in an input.
 *
 * @param pointer where: a JSON Pointer into the input, or the name of a parameter
 * @param message what, and what to do about it; its code is stable
 */
public record Gap(String pointer, Message message) {

    public Gap(String pointer, String code, Object... arguments) {
        this(pointer, new Message(code, arguments));
    }
}
