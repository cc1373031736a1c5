/** First letters of the readings of characters that stand in names of things on a shop floor, one line a letter. */
const INITIALS: Readonly<Record<string, string>> = {
  a: '安按凹',
  b: '板半包备标泵表壁边冰臂波报搬并白部',
  c: '仓叉场池冲车床磁操层吹传长尺厂藏存擦测菜出彩成材次串充产',
  d: '带电动地递点灯顶堆打弹袋倒道低底大单垫吊镀定端雕段对垛袋刀丁锭胆',
  e: '二',
  f: '分封缝辅防粉废发房非风负法放复返付',
  g: '光辊工灌滚柜关感固管轨高罐公国干钢隔挂个共供规杆',
  h: '焊弧缓合烘盒环货盖黄护后红和花换桁行横坏',
  j: '机件检接架胶夹激加间建精金紧径剪己交久叫解家监角界具节净卷浸酒己基计技减',
  k: '库空孔控扣开客框宽口卡块',
  l: '料链流冷立轮来六拉路量螺炉滤漏龙联老类栏磊零落',
  m: '码门模抹磨面密木帽满目膜马毛',
  n: '暖内泥女扭能捻',
  o: '欧',
  p: '盘喷抛配排泡屏皮破平品铺坯',
  q: '墙切起气器汽牵清去区曲钳全桥汽漆',
  r: '人热软入任柔容染',
  s: '输送上扫双色试收四栅水塑伺生室刷数石设手三识闪疏速丝筛首深',
  t: '台托推桶筒提体条贴涂图坛铁套天通退脱',
  u: '',
  v: '',
  w: '位网外务围无物弯卧维五瓦屋温',
  x: '箱铣线修型协卸洗吸形下销旋选系小巷巡相芯西心循需线',
  y: '源压员圆烟原移验引样叶预运养英用云一仪业月印油液音',
  z: '置装站转桩柱纸作折座重中自贮制铸直走组至坐轴注质周主',
};

const LETTER = new Map(Object.entries(INITIALS).flatMap(([letter, signs]) => [...signs].map((sign) => [sign, letter] as const)));

/** Whether the reading of a character is known here. */
export const hasReading = (sign: string): boolean => LETTER.has(sign);

/** First letters of a name's reading: 码垛机器人 is `mdjqr`; letters and digits stand for themselves, everything else falls out. */
export function initialsOf(name: string): string {
  return [...name.toLowerCase()].map((sign) => (/[a-z0-9]/.test(sign) ? sign : (LETTER.get(sign) ?? ''))).join('');
}
