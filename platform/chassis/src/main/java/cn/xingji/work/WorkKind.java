package cn.xingji.work;

/**
 * One kind of work with another system.
 *
 * @param name kept with every piece of it: it never changes
 */
public record WorkKind(String name) {
    public WorkKind {
        if (name.isBlank()) {
            throw new IllegalArgumentException("work without a name");
        }
    }
}
