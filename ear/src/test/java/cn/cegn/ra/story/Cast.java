package cn.cegn.ra.story;

import cn.cegn.ra.browser.Person;
import java.util.Optional;

/**
 * Who acts in one story; each in a window of his own, signed in.
 *
 * @param handler empty in self-service mode
 */
record Cast(Person applicant, Optional<Person> handler, Person registrar, Person approver) {

    Person handlerOrFail() {
        return handler.orElseThrow(() -> new IllegalStateException("nobody handles in self-service mode"));
    }
}
