package cn.xingji.scoring;

import cn.xingji.testing.DescribedAccess;

class AccessDescribedTest extends DescribedAccess {}
