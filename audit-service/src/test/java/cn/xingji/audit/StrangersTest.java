package cn.xingji.audit;

import cn.xingji.testing.RealStack;
import cn.xingji.testing.StandsStrangers;
import io.quarkus.test.junit.QuarkusTest;

/** What a stranger may send to any endpoint of this service. */
@QuarkusTest
@RealStack
class StrangersTest extends StandsStrangers {}
