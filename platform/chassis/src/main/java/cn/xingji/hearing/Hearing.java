package cn.xingji.hearing;

import java.util.List;

/** The table of all that a service hears; one bean of this type in each service. */
public interface Hearing {
    /** Each hears for itself: none comes before another. */
    List<Strand> strands();
}
