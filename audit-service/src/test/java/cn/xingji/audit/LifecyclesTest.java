package cn.xingji.audit;

import cn.xingji.testing.DescribedLifecycles;

class LifecyclesTest extends DescribedLifecycles {}
