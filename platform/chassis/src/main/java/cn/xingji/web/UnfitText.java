package cn.xingji.web;

import cn.xingji.rules.text.UnfitCharacter;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A text field holds a character that none may hold. */
final class UnfitText extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    private final int codePoint;

    UnfitText(JsonParser json, UnfitCharacter character) {
        super(json, "unfit character " + character);
        this.codePoint = character.codePoint();
    }

    UnfitCharacter character() {
        return new UnfitCharacter(codePoint);
    }
}
