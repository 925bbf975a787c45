package cn.xingji.hearing;

import java.util.List;

/** The table of all that a service hears; one bean of this type in each service. */
public interface Hearing {
    /** In the order in which they hear one fact. */
    List<Strand> strands();
}
