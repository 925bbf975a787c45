package cn.xingji.certificate;

import cn.xingji.testing.RealStack;
import cn.xingji.testing.StandsGarbledRequests;
import io.quarkus.test.junit.QuarkusTest;

/** What may be wrong about a request to any endpoint of this service. */
@QuarkusTest
@RealStack
class GarbledRequestsTest extends StandsGarbledRequests {}
