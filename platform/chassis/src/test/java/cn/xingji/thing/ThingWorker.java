package cn.xingji.thing;

import cn.xingji.work.Outcome;
import cn.xingji.work.WorkKind;
import cn.xingji.work.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers as the test says, and counts how often it was asked. */
@ApplicationScoped
public class ThingWorker implements Worker {
    static final WorkKind KIND = new WorkKind("thing");
    static final Map<UUID, Outcome> ANSWERS = new ConcurrentHashMap<>();
    static final List<UUID> DONE = new CopyOnWriteArrayList<>();
    static final List<UUID> LOOKED_UP = new CopyOnWriteArrayList<>();
    static final List<UUID> GIVEN_UP = new CopyOnWriteArrayList<>();

    @Override
    public WorkKind kind() {
        return KIND;
    }

    @Override
    public Outcome work(UUID subject) {
        DONE.add(subject);
        var answer = ANSWERS.getOrDefault(subject, Outcome.done());
        if (answer instanceof Outcome.NotNow(var reason) && reason.equals("throw")) {
            throw new IllegalStateException("broken");
        }
        return answer;
    }

    @Override
    public Outcome lookUp(UUID subject) {
        LOOKED_UP.add(subject);
        return Outcome.done();
    }

    @Override
    public void givenUp(UUID subject, String answer) {
        GIVEN_UP.add(subject);
    }
}
