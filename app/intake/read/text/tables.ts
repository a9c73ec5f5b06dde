/** 0x80 to 0xFF of windows-1258; tone marks are letters of their own there. `·`: not in use. */
const WINDOWS_1258 =
  '€·‚ƒ„…†‡ˆ‰·‹Œ····‘’“”•–—˜™·›œ··Ÿ' +
  '\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶\u00b7¸¹º»¼½¾¿' +
  'ÀÁÂĂÄÅÆÇÈÉÊË\u0300ÍÎÏĐÑ\u0309ÓÔƠÖ×ØÙÚÛÜỮß'.replace('Ữ', 'Ư\u0303') +
  'àáâăäåæçèéêë\u0301íîïđṇ\u0303óôơö÷øùúûüư₫ÿ'.replace('ṇ', 'ñ\u0323');
